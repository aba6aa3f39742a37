import { describe, expect, it } from 'vitest';
import { parseRoutes, routes } from '../../../../../src/devnet/rest/request/routes.ts';
import { routeTable } from '../../../../../src/devnet/rest/request/routeTable.ts';
import { sample } from '../sampleTypes.ts';

describe('parseRoutes', () => {
  it('reads services and bindings, with types of the own package or of another', () => {
    const table = 'service sample.v1.Query\n  GET /a/{id} Get Inner google.protobuf.Any\n  GET /b Nope Nothing Inner';
    const [route, ...more] = parseRoutes(table, sample);
    expect(route).toMatchObject({
      httpMethod: 'GET',
      grpcPath: '/sample.v1.Query/Get',
      request: { name: 'sample.v1.Inner' },
      response: { name: 'google.protobuf.Any' },
    });
    expect(more).toEqual([]);
  });
});

describe('routes', () => {
  it('knows the types of all bindings', () => {
    expect(routes).toHaveLength([...routeTable.matchAll(/^ {2}(GET|POST) /gm)].length);
  });

  it('names path variables that are fields', () => {
    const wrong = routes.filter(({ pattern, request }) =>
      pattern.some((part) => 'variable' in part && !request.fields.some(({ name }) => name === part.variable)),
    );
    expect(wrong).toEqual([]);
  });
});
