const fs = require('fs');

function print(name) {
  console.log(fs.readFileSync(name, 'utf8'));
}

module.exports = { print };

if (require.main === module) print(process.argv[2]);
