const { readFileSync } = require('node:fs')

var legacy = 010

function report() {
  console.log(readFileSync('notes.txt', 'utf8').length + legacy)
}

report()
