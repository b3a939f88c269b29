const { readConfig } = require('./config');
const config = require('./config');

class Server {
  async start() {
    return (await readConfig('server.json')).port + (await config.keys('server.json')).length;
  }
}

module.exports = { Server };
