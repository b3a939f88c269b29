'use strict';

const { readFileSync } = require('node:fs');

function readTemplate(name) {
  return readFileSync(`templates/${name}.html`, 'utf8');
}

module.exports = { readTemplate };
