import { Query, Resolver } from 'type-graphql';
import { BeforeInsert, Entity } from 'typeorm';
import { loadSync } from './support/api.js';

@Resolver()
export class ItemResolver {
  @Query(() => String)
  name(id: string): string {
    return loadSync(id).name;
  }
}

@Entity()
export class Order {
  total = 0;

  @BeforeInsert()
  price(): void {
    this.total = loadSync('1').price;
  }
}
