// refused: callback-returns-void
import express from 'express';
import { saveSync } from '../../support/api.js';

const app = express();

app.on('mount', () => saveSync({ id: 'mount', name: 'mount', price: 0, tags: [] }));
app.emit('mount');
