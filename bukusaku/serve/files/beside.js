// The page on one side, the book on the other: opened where the page's text is printed.

const frame = document.getElementById("page");
const book = document.getElementById("book");
const state = document.getElementById("state");
const words = state.dataset;
let opened = "";

function tell({ version, making, page, problems }) {
  if (version) open(version, page);
  if (problems.length) {
    const [{ message, hint }] = problems;
    state.textContent = [words.failed, message, hint].filter(Boolean).join(": ");
  } else if (making) {
    state.textContent = version ? words.old : words.making;
  } else {
    state.textContent = [words.book, page && words.page.replace("{page}", page)]
      .filter(Boolean).join(", ");
  }
}

// A new book needs a new address; a viewer looks at the part behind # only when it starts.
function open(version, page) {
  const address = `/_serve/book.pdf?v=${version}&p=${page || 1}#page=${page || 1}&navpanes=0`;
  if (address === opened) return;
  opened = address;
  book.hidden = false;
  book.src = address;
}

addEventListener("message", ({ source, origin, data }) => {
  if (source === frame.contentWindow && origin === location.origin) tell(data);
});
frame.addEventListener("load", () => {
  const { pathname, hash } = frame.contentWindow.location;
  history.replaceState(null, "", `#${pathname}${hash}`);
  document.title = frame.contentDocument.title;
});

const wanted = location.hash.slice(1);
frame.src = wanted.startsWith("/") && !wanted.startsWith("//") ? wanted : "/";
