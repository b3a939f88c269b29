'use strict'
const util = require('util')
const { brotliCompress: squeeze } = require('zlib') // in one go
const crypto = require('crypto')

const pbkdf2Async = util.promisify(crypto.pbkdf2)
const brotliCompressAsync = util.promisify(squeeze)

const gone = 1

module.exports.seal = async (text) => {
	const key = await pbkdf2Async(text, 'salt', 2 + gone, 16, 'sha256')
	return [(await brotliCompressAsync(text)).length > 0, key.toString('hex')].join()
}
