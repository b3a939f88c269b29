const { readFileSync } = require('node:fs');

process.on('uncaughtException', (error) => console.log('failed', error.message));

console.log(readFileSync('notes.txt', 'utf8'));
