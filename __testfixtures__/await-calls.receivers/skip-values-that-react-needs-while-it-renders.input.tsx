// refused: callback-sync, caller-blocked
import * as React from 'react';
import { loadSync } from './support/api.js';

function Lines({ line }: { line: (id: string) => React.ReactNode }) {
  return <p>{line('1')}</p>;
}

export function Card({ id }: { id: string }) {
  const name = React.useMemo(() => loadSync(id).name, [id]);
  const [first] = React.useState(() => loadSync('first').name);
  return (
    <p>
      {name + first}
      <Lines line={(key) => loadSync(key).name} />
    </p>
  );
}

export class Title extends React.Component<{ id: string }> {
  override render(): React.ReactNode {
    return loadSync(this.props.id).name;
  }
}

export class Form extends React.Component<{ id: string }> {
  static getDerivedStateFromProps({ id }: { id: string }) {
    return { name: loadSync(id).name };
  }
}
