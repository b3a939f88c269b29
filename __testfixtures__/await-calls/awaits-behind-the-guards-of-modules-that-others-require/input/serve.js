const fs = require('fs');

function serve() {
  console.log(fs.readFileSync('banner.txt', 'utf8'));
}

if (module.parent) {
  module.exports = { serve };
} else {
  const started = Date.now();
  serve();
  console.log(Date.now() - started);
}
