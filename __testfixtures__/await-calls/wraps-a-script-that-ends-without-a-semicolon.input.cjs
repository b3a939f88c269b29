const { readFileSync } = require('node:fs')

var legacy = 10

function report() {
  console.log(readFileSync('notes.txt', 'utf8').length + legacy)
}

report()
