export * from '../../support/api.js';
