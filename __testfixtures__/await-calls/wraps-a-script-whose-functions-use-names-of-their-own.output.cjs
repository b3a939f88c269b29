const { readFile } = require('node:fs/promises');

function sum(numbers) {
  let total = 0;
  for (const part of numbers) total += part;
  return total;
}
setTimeout((text) => console.log(text), 1, 'later');

void (async () => {
const numbers = JSON.parse(await readFile('numbers.json', 'utf8'));
for (const part of numbers) console.log(part);
setTimeout((text) => console.log(text), 1, 'last');
const total = sum(numbers);
console.log(total);
})();
