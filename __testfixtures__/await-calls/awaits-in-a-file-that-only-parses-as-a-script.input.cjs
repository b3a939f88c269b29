const { readFileSync } = require('node:fs');

if (process.argv.length > 2) function quietly() {}

exports.readNotes = function readNotes() {
  return readFileSync('notes.txt', 'utf8').trim();
};
