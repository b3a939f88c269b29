const scaleReader = require('./readScale');
let later;
later = require('./readScale.js');
const all = { picked: require('./readScale') };

exports.first = (name) => scaleReader(name);
exports.second = (name) => later(name);
exports.third = (name) => require('./readScale')(name);
exports.fourth = (name) => all.picked(name);
exports.fifth = () => scaleReader.scaleUnit();
