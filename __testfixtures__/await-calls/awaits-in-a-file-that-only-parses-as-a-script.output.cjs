const { readFile } = require('node:fs/promises');

if (process.argv.length > 2) function quietly() {}

exports.readNotes = async function readNotes() {
  return (await readFile('notes.txt', 'utf8')).trim();
};
