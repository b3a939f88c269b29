// refused: caller-blocked, sync-bridge
const { exec } = require('child_process');
const deasync = require('deasync');

const run = deasync(exec);

module.exports.version = async () => run('node --version');
