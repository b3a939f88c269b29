import { runAsWorker } from 'synckit';
import { pageOf } from './formats.js';

runAsWorker(pageOf);
