// refused: mocked-by-name
const rewire = require('rewire');

const shelf = rewire('./shelf.js');
const priceOfShelf = shelf.__get__('priceOfShelf');

module.exports = priceOfShelf('a') === 1;
