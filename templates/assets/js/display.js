// The reader's own choices: colours, the size of letters, ticks. All stay on the device.

function keep(name, value) {
  try {
    localStorage.setItem(`bukusaku-${name}`, value);
  } catch {
    // Then the choice holds for this page.
  }
}

function kept(name) {
  try {
    return localStorage.getItem(`bukusaku-${name}`);
  } catch {
    return null;
  }
}

for (const input of document.querySelectorAll(".display input")) {
  const { dataset } = document.documentElement;
  input.checked = input.value === (dataset[input.name] || "");
  input.addEventListener("change", () => {
    dataset[input.name] = input.value;
    keep(input.name, input.value);
  });
}

// A tick belongs to the words it stands beside: where they change, it is gone.
for (const list of document.querySelectorAll(".tasks")) {
  const boxes = [...list.querySelectorAll("input")];
  const ticked = JSON.parse(kept(list.id) || "[]");
  for (const box of boxes) {
    box.checked = ticked.includes(box.value);
    box.addEventListener("change", () => {
      keep(list.id, JSON.stringify(boxes.filter((one) => one.checked).map((one) => one.value)));
    });
  }
}
