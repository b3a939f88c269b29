// order: concurrent
// warned: left-pending
const { readFileSync } = require('node:fs');

const later = require('node:fs/promises').readFile('later.txt', 'utf8');
const text = readFileSync('now.txt', 'utf8');
later.then((more) => console.log(text + more));
