'use strict';

const { runAsWorker } = require('synckit');
const { greet } = require('./greet.cjs');

runAsWorker(greet);
