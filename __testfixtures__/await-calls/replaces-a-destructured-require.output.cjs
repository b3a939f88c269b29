'use strict';

const { readFile } = require('node:fs/promises');

async function readTemplate(name) {
  return await readFile(`templates/${name}.html`, 'utf8');
}

module.exports = { readTemplate };
