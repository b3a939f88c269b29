import type { FastifyInstance } from 'fastify';
import { runInExecutor } from '../executor.js';
import type { Movement } from '../model.js';
import type { Services } from '../services.js';

export function itemRoutes(app: FastifyInstance, { inventory, labels, prices }: Services): void {
  app.get<{ Params: { sku: string } }>('/items/:sku', (request) => {
    const item = inventory.get(request.params.sku);
    return { ...item, offer: prices.priceOf(item.supplier, item.sku) };
  });

  app.post<{ Body: Movement[] }>('/movements', (request) => ({
    unknown: inventory.book(request.body),
  }));

  app.get<{ Params: { sku: string } }>('/labels/:sku', async (request) => {
    return await runInExecutor(() => labels.print(request.params.sku));
  });

  app.post<{ Body: string[] }>('/labels', (request) => labels.printAll(request.body));

  app.post<{ Body: string[] }>('/labels/pack', (request, reply) => {
    reply.type('application/gzip');
    return labels.pack(request.body);
  });
}
