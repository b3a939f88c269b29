import { settings } from './settings.js';

export const title = settings.name;
