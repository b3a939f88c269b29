import { runAsWorker } from 'synckit';
import { format } from './formats.js';

runAsWorker(format);
