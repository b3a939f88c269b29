'use strict'

const { setTimeout } = require('timers/promises')

async function trim(ms, text) {
  await setTimeout(ms)
  return `${text}`.trim()
}

module.exports = { trim }
