// warned: module-waits
import { loadSync } from '../../support/api.js';

export const settings = loadSync('settings');
