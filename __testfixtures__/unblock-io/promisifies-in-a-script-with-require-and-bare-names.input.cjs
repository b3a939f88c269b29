'use strict'
const util = require('util')
const { brotliCompressSync: squeeze } = require('zlib') // in one go
const crypto = require('crypto')

const gone = 1

module.exports.seal = async (text) => {
	const key = crypto.pbkdf2Sync(text, 'salt', 2 + gone, 16, 'sha256')
	return [squeeze(text).length > 0, key.toString('hex')].join()
}
