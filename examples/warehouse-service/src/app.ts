import fastify, { type FastifyInstance } from 'fastify';
import type { ItemRepository } from './repositories/itemRepository.js';
import { itemRoutes } from './routes/itemRoutes.js';
import { officeRoutes } from './routes/officeRoutes.js';
import { createServices, type Settings } from './services.js';

export function createApp(settings: Settings, items?: ItemRepository): FastifyInstance {
  const services = createServices(settings, items);
  const app = fastify();
  itemRoutes(app, services);
  officeRoutes(app, services);
  return app;
}
