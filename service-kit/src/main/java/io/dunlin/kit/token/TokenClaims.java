package io.dunlin.kit.token;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * What a token must say beside being signed: whose it is ({@code iss}), for whom it is meant
 * ({@code aud}), until when it is good ({@code exp}) and who calls ({@code sub}). Roles are a list
 * of texts; a token without them is good, and allows nothing.
 */
public final class TokenClaims {

  /** The claim in which the roles stand. */
  public static final String ROLES = "roles";

  /** A user's name is kept with what they do: one line, of a length that every column takes. */
  private static final Pattern USER = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]{1,200}");

  private TokenClaims() {}

  static OAuth2TokenValidator<Jwt> validator(TokenSettings settings) {
    JwtTimestampValidator times = new JwtTimestampValidator();
    times.setAllowEmptyExpiryClaim(false);
    return JwtValidators.createDefaultWithValidators(
        List.of(
            times,
            new JwtIssuerValidator(settings.uri()),
            new JwtAudienceValidator(settings.audience()),
            claim(JwtClaimNames.SUB, TokenClaims::isUser),
            claim(ROLES, TokenClaims::isListOfTexts)));
  }

  /** Asks about the value of a claim, which is null where the token lacks it. */
  private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<@Nullable Object> isGood) {
    String detail = "The " + name + " claim is not valid";
    OAuth2Error error = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, detail, null);
    return token ->
        isGood.test(token.getClaims().get(name))
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(error);
  }

  private static boolean isUser(@Nullable Object sub) {
    return sub instanceof String name && USER.matcher(name).matches();
  }

  private static boolean isListOfTexts(@Nullable Object roles) {
    return roles == null
        || (roles instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
  }
}
