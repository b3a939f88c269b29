// warned: module-waits
import { load } from '../../support/api.js';

export const settings = await load('settings');
