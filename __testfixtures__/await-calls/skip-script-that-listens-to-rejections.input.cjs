// refused: top-level
const { readFileSync } = require('node:fs');

process.on('unhandledRejection', (error) => console.log('ignored', error));

console.log(readFileSync('notes.txt', 'utf8'));
