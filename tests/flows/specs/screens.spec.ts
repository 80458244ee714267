import { test } from "../flow.ts";
import { PLACES } from "../pages/app.ts";

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the start screen is accessible", async ({ app }) => {
      await app.expectAccessible();
    });

    for (const place of PLACES) {
      test(`${place} is accessible`, async ({ app }) => {
        await app.openSample();
        await app.go(place);
        await app.expectAccessible();
      });
    }
  });
}
