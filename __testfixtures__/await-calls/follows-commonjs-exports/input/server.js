const { readConfig } = require('./config');
const config = require('./config');

class Server {
  start() {
    return readConfig('server.json').port + config.keys('server.json').length;
  }
}

module.exports = { Server };
