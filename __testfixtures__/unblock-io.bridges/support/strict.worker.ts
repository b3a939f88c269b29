import { runAsWorker } from 'synckit';
import { strict } from './formats.js';

runAsWorker(strict);
