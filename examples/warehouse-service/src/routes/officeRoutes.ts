import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.js';

interface Credentials {
  readonly name: string;
  readonly password: string;
}

interface Period {
  readonly from: number;
  readonly to: number;
}

const period = {
  type: 'object',
  properties: { from: { type: 'integer', default: 0 }, to: { type: 'integer', default: 365 } },
};

export function officeRoutes(
  app: FastifyInstance,
  { accounts, reports, dashboard }: Services,
): void {
  app.post<{ Body: Credentials }>('/accounts', (request, reply) => {
    accounts.register(request.body.name, request.body.password);
    reply.code(201);
    return { name: request.body.name };
  });

  app.post<{ Body: Credentials }>('/login', async (request, reply) => {
    const { name, password } = request.body;
    const ok = await new Promise<boolean>((resolve) => {
      setImmediate(() => resolve(accounts.verify(name, password)));
    });
    if (!ok) reply.code(401);
    return { ok };
  });

  app.get<{ Querystring: Period }>('/reports/turnover', { schema: { querystring: period } }, (request) =>
    reports.turnover(request.query.from, request.query.to),
  );

  app.post('/reports/stock', async () => {
    const target = join(tmpdir(), `stock-${process.pid}.json.gz`);
    return { target, bytes: reports.exportStock(target) };
  });

  app.get<{ Params: { supplier: string } }>('/dashboard/:supplier', async (request) => {
    return await dashboard.show(request.params.supplier);
  });
}
