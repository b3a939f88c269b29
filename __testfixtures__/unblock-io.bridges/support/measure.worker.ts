import { runAsWorker } from 'synckit';
import { measure } from './formats.js';

runAsWorker(measure);
