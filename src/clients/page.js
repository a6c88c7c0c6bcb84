// Runs in a browser on another origin; test/browser.test.js bundles it.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';

/** Asks with the name and version of a client, which Apollo sends as headers. */
window.askWithApollo = async (uri) => {
  const client = new ApolloClient({
    link: new HttpLink({ uri }),
    cache: new InMemoryCache(),
    clientAwareness: { name: 'newsroom', version: '1.0' },
  });
  const { data } = await client.query({
    query: gql`
      {
        state(code: "ME") {
          name
        }
      }
    `,
  });
  return data.state.name;
};

/** Fetches a URL; the result has what a script of another origin can read. */
window.read = async (url, options) => {
  const response = await fetch(url, options);
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
};
