'use strict'

const { createSyncFn } = require('synckit')

const trimSync = createSyncFn(require.resolve('./wait.cjs'))

exports.tidy = (text) => {
  const first = trimSync(1, `${text}`)
  return trimSync(2, first)
}
