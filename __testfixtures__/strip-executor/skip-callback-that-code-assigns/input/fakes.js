// untouched: it replaces the functions
const fs = require('node:fs');
const zlib = require('node:zlib');

zlib.deflateRaw = (text, done) => done(null, text);
fs['unlink'] = (file, done) => done(null);
Object.assign(require('dns'), { resolveMx: (host, done) => done(null, [host]) });
