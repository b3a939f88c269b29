#!/usr/bin/env node
import { stockReport } from './reports/stockReport.js';
import { createService } from './service.js';

const usage = 'usage: warehouse report [sku...] | restock | show <sku>';

function main([command, ...args]: readonly string[], folder = 'data'): string {
  const { inventory, orders, controller } = createService(folder);
  switch (command) {
    case 'report':
      return stockReport(inventory, args.length > 0 ? args : ['bolt-m6', 'nut-m6', 'beam-2m']);
    case 'restock':
      return orders
        .restock()
        .map((order) => `${order.quantity} x ${order.sku} -> ${order.sentTo}`)
        .join('\n');
    case 'show':
      return JSON.stringify(controller.show(args[0] ?? '').body);
    default:
      return usage;
  }
}

console.log(main(process.argv.slice(2), process.env['WAREHOUSE_DATA']));
