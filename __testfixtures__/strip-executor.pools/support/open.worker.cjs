const names = ['first', 'last'];

for (const name of names) exports[name] = (text) => text;
exports.own = (text) => text;
