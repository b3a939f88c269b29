const scaleReader = require('./readScale');
let later;
later = require('./readScale.js');
const all = { picked: require('./readScale') };

exports.first = async (name) => await scaleReader(name);
exports.second = async (name) => await later(name);
exports.third = async (name) => await require('./readScale')(name);
exports.fourth = async (name) => await all.picked(name);
exports.fifth = () => scaleReader.scaleUnit();
