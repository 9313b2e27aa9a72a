// Reads the page aloud, piece by piece. Loaded by the first click on the button, which starts it.
// Pausing stops the voice, and going on says the piece again: a paused voice on Android stays mute.

const speech = self.speechSynthesis;
const box = document.querySelector(".listen");
const { languageOf, voiceFor } = self.bookVoices;
const [toggle, stop] = box.querySelectorAll("button");
const words = toggle.dataset;

const LEFT_OUT = "sup, button, .sr";

const pieces = self.bookVoices.pieces();
let at = 0;
let run = 0; // each start has its number; what an older one still says is not heeded
let speaking = false;

function textOf(piece) {
  const copy = piece.cloneNode(true);
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  return copy.textContent.trim();
}

function show(label) {
  toggle.textContent = label;
  stop.hidden = label === words.start;
  box.classList.toggle("listening", !stop.hidden);
  for (const one of document.querySelectorAll(".read-now")) one.classList.remove("read-now");
  if (!stop.hidden) pieces[at].classList.add("read-now");
}

function halt(label) {
  run += 1;
  speaking = false;
  speech.cancel();
  show(label);
}

function end() {
  at = 0;
  halt(words.start);
}

function readOn(mine) {
  if (mine !== run) return;
  if (at === pieces.length) {
    end();
    return;
  }
  show(words.pause);
  const spoken = new SpeechSynthesisUtterance(textOf(pieces[at]));
  const voice = voiceFor(languageOf(pieces[at]));
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.onend = () => {
    if (mine === run) at += 1;
    readOn(mine);
  };
  speech.speak(spoken);
}

function start() {
  speaking = true;
  run += 1;
  readOn(run);
}

toggle.addEventListener("click", () => (speaking ? halt(words.resume) : start()));
stop.addEventListener("click", () => {
  end();
  toggle.focus();
});
addEventListener("pagehide", () => speech.cancel());
start();
