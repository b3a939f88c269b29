// refused: caller-blocked
import { show, type Thermometer } from 'thermometer-library';
import { countSync } from '../../support/api.js';

class Oven implements Thermometer {
  readHeat(): number {
    return countSync();
  }
}

show(new Oven());
