'use strict'

const { setTimeout } = require('timers/promises')
const { runAsWorker } = require('synckit')

runAsWorker(async function (ms, text) {
  await setTimeout(ms)
  return `${text}`.trim()
})
