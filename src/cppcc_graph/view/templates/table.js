"use strict";
(() => {
  const table = document.querySelector("table");
  const body = table.tBodies[0];
  const words = new Intl.Collator("zh", { numeric: true });
  const text = (row, at) => row.cells[at].textContent;
  const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const filled = [...body.rows].map((row) => text(row, at)).filter((cell) => cell !== "");
    const numbers = filled.length > 0 && filled.every((cell) => number.test(cell));
    if (numbers) for (const row of body.rows) row.cells[at].className = "number";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = (one, other) => {
        const [a, b] = [text(one, at), text(other, at)];
        // What is not stated stays at the end, whichever way the column is sorted.
        if (a === "" || b === "") return (a === "") - (b === "");
        const compared = numbers ? Number(a) - Number(b) : words.compare(a, b);
        return down ? -compared : compared;
      };
      body.append(...[...body.rows].sort(order));
    });
  });
})();
