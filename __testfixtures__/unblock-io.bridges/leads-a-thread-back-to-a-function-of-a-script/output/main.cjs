'use strict'

const { trim } = require('./wait.cjs')

exports.tidy = async (text) => {
  const first = await trim(1, `${text}`)
  return await trim(2, first)
}
