import "./styles/index.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { asFailure } from "./backend";
import { ErrorBoundary } from "./components";
import { applyKept } from "./shell/appearance";
import { RouteProvider } from "./shell/route";
import { Window } from "./shell/Window";
import { TextProvider } from "./text";

applyKept();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What a query read stays true until the plan's side says that it changed.
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      networkMode: "always",
      // A rule's "no" and a failure stay what they are; only a missing answer is asked for again.
      retry: (count, error) => count < 1 && asFailure(error).fault.kind === "unreachable",
    },
    mutations: { networkMode: "always" },
  },
});

/** The fonts are files of the application; waiting for them keeps the first picture from changing under the eye. */
async function fontsReady(): Promise<void> {
  const wanted = [
    "400 13px 'Inter Variable'",
    "600 13px 'Inter Variable'",
    "600 22px 'Source Serif 4 Variable'",
  ];
  const loaded = Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
  await Promise.race([loaded, new Promise((done) => setTimeout(done, 400))]);
}

const root = document.getElementById("root");
if (root) {
  await fontsReady();
  createRoot(root).render(
    <StrictMode>
      <TextProvider>
        <ErrorBoundary>
          <QueryClientProvider client={client}>
            <RouteProvider>
              <Window />
            </RouteProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </TextProvider>
    </StrictMode>,
  );
}
