export * from 'fs';
