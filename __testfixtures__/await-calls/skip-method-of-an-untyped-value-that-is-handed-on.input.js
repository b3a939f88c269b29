// refused: caller-blocked, unresolved-member
import { loadSync } from './support/api.js';

export function Barograph() {}

Barograph.prototype.readBarograph = function (name) {
  return loadSync(name).price;
};

Barograph.prototype.readAll = function (names) {
  return names.map(this.readBarograph, this);
};

Barograph.prototype.scanBarograph = function (name) {
  return loadSync(name).price;
};

Barograph.prototype.start = function () {
  this.onScan = this.scanBarograph.bind(this);
};
