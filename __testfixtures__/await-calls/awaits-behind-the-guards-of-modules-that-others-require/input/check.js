const fs = require('fs');

function check() {
  console.log(fs.readFileSync('rules.txt', 'utf8'));
}

require.main === module && process.argv.length > 2 && check();

exports.check = check;
