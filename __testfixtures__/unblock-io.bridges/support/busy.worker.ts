import { runAsWorker } from 'synckit';
import { shout } from './formats.js';

process.title = 'formats';

runAsWorker(shout);
